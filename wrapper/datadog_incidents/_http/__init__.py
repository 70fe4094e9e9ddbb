"""What is sent and received over HTTP, independent of any HTTP library."""
