from collections import OrderedDict
from threading import Lock


class Remembered:
    """The last answers of a function, by a short key instead of by all that it was given."""

    def __init__(self, most):
        self.most = most
        self._answers = OrderedDict()
        self._lock = Lock()

    def get(self, key, make):
        """What `make()` gave for `key`, asked anew only when it is not remembered.

        With None for a key it always is: what is one person's own is remembered nowhere.
        """
        if key is None:
            return make()
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        answer = make()
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > self.most:
                self._answers.popitem(last=False)
        return answer

    def clear(self):
        with self._lock:
            self._answers.clear()
