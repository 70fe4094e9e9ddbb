# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Views returned by `client.postmortem_attachments`."""

from __future__ import annotations

from .attachments import AttachmentView as AttachmentView
