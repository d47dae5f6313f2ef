"""The compiled part works in the main interpreter only: in another one its import would wait for a lock for ever."""

from importlib import import_module


def main_interpreter_only() -> None:
    for name in ("_interpreters", "_xxsubinterpreters"):  # since 3.13, and before
        try:
            interpreters = import_module(name)
        except ImportError:
            continue
        if interpreters.get_current() != interpreters.get_main():
            raise ImportError("pressparse works in the main interpreter only, not in a sub-interpreter")
        return
