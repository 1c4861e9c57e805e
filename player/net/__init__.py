"""The one HTTP client and the only place that opens sockets."""
