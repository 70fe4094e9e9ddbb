"""Searches: results and facets, compared with the incidents that the model knows."""
