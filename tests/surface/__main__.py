"""Update public.txt to the current public API: `.venv/bin/python -m tests.surface`."""

from .pinned import FILE, public

if __name__ == "__main__":
    FILE.write_text(public(), "utf-8")
    print(f"wrote {FILE.name}")
