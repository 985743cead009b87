"""The durable job: plan, workers, journal, cluster."""
