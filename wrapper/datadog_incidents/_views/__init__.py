"""Views of incidents that read like the arguments that created them: plain values instead of wire forms."""
