"""Lists: contents, pages, filters, order and included resources."""
