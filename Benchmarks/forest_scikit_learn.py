"""scikit-learn's forest on the rows that `bench-forecast ... forest` has written."""
import sys
import time

try:
    import numpy as np
    from sklearn.ensemble import RandomForestRegressor
except ImportError:
    sys.exit("scikit-learn is not installed for this Python: `make bench-forecast` installs it.")

folder = sys.argv[1]
targets = np.fromfile(f"{folder}/forest_targets.f32", dtype=np.float32)
features = np.fromfile(f"{folder}/forest_features.f32", dtype=np.float32).reshape(len(targets), -1)
forest = RandomForestRegressor(
    n_estimators=100, min_samples_leaf=15, max_features=6, max_samples=0.5, n_jobs=2, random_state=1
)
start = time.perf_counter()
forest.fit(features, targets)
grown = time.perf_counter()
forest.n_jobs = 1
mean = forest.predict(features[:10_000]).mean()
end = time.perf_counter()
print(
    f"scikit-learn, 100 trees on {len(targets)} x {features.shape[1]}: grown in {grown - start:.2f} s "
    f"on 2 threads, 10,000 rows answered in {end - grown:.2f} s on 1 (mean {mean:.4f})"
)
