import shutil
import subprocess

import pytest

from perstorp.script_bundle import bundle_scripts

from .browser.running_site import ROOT

PLAYER = ROOT / "static/js/listen"
MODULES = {
    "a.js": 'import { both } from "./b.js";\nexport const a = 1;\nconst hidden = 2;\n',
    "b.js": "const hidden = 3;\nexport function both() {\n  // Why.\n  return hidden;\n}\n",
}


def test_modules_become_one_that_does_the_same():
    modules = MODULES | {
        "index.js": 'import { a } from "./a.js";\nimport { both } from "./b.js";\n'
        "console.log(a, both());\n"
    }
    script = bundle_scripts(modules.__getitem__, "index.js")
    ran = subprocess.run(["node", "-e", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "1 3\n"
    assert script.count("const hidden = 3") == 1
    assert "Why." not in script


@pytest.mark.parametrize(
    "odd",
    [
        'import x from "./b.js";\n',
        'import * as x from "./b.js";\n',
        'import { both as b } from "./b.js";\n',
        'import "./b.js";\n',
        "export default 1;\n",
        "export let changing = 1;\n",
        "export { a };\n",
    ],
)
def test_what_it_does_not_understand_is_refused(odd):
    with pytest.raises(ValueError, match=r"index\.js cannot be bundled"):
        bundle_scripts((MODULES | {"index.js": odd}).__getitem__, "index.js")


def test_modules_that_import_each_other_are_refused():
    modules = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'}
    with pytest.raises(ValueError, match="imports itself"):
        bundle_scripts(modules.__getitem__, "a.js")


def test_the_player_is_one_script_that_node_can_read(tmp_path):
    script = bundle_scripts(lambda name: (PLAYER / name).read_text(), "index.js")
    (tmp_path / "player.mjs").write_text(script)
    subprocess.run([shutil.which("node"), "--check", tmp_path / "player.mjs"], check=True)
