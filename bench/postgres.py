"""A PostgreSQL server of the measurement's own, so that it can be stopped."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

from .processes import SERVER

# It refuses to run as root.
USER = "postgres"
OPTIONS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -p {port}"


class Postgres:
    """With its data in `folder`, answering at `port` of this machine while the `with` lasts."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.url = f"postgres://{USER}@127.0.0.1:{port}/postgres"
        self.program = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))[-1]

    def __enter__(self):
        self.folder.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.folder, USER)
            for parent in self.folder.parents[:2]:
                parent.chmod(parent.stat().st_mode | 0o011)
        self._run(self.program.with_name("initdb"), "--auth=trust", f"--username={USER}")
        self.start()
        return self

    def __exit__(self, *_):
        self.stop(check=False)

    def start(self):
        options = OPTIONS.format(folder=self.folder, port=self.port)
        self._run(self.program, "start", "-w", "-o", options, "-l", self.folder / "log")

    def stop(self, check=True):
        self._run(self.program, "stop", "-w", "-m", "fast", check=check)

    def _run(self, program, *arguments, check=True):
        words = ["taskset", "-c", SERVER, program, "-D", self.folder / "data", *arguments]
        how = {"user": pwd.getpwnam(USER).pw_uid} if os.geteuid() == 0 else {}
        output = subprocess.DEVNULL  # it keeps what it is given, and would be waited for
        subprocess.run(
            list(map(str, words)), cwd="/", check=check, stdout=output, stderr=output, **how
        )
