"""A batch on many machines by Ray. Only `ray_cluster` knows Ray, which is an extra: nothing else loads it."""
