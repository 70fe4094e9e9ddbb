"""Resources with handwritten methods: incidents, todos and attachments."""
