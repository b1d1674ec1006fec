"""Makes the archives of this folder; run in it with any NumPy. They are committed, tests need no Python."""

import io
import zipfile

import numpy as np

# A door that a push opens three times out of four, seen in the dark or light, and a key.
sight = np.array([[0.9, 0.2], [0.1, 0.8]])  # [outcome, door]
pay = np.zeros((2, 2, 2))  # [outcome, door, key]
pay[0], pay[1] = 0.75, 0.25
pay[:, 1, 1] = [0.5, 0.5]
door = np.zeros((2, 2, 2))  # [next, door, action]
door[:, :, 0] = [[1, 0], [0, 1]]
door[:, :, 1] = [[0.25, 0], [0.75, 1]]
key = np.eye(2, dtype=np.int64)[:, :, np.newaxis]  # [next, key, the one action]
model = {
    "A_0": sight,
    "A_1": np.asfortranarray(pay),
    "A_dependencies_0": np.array([0]),
    "B_0": np.asfortranarray(door),
    "B_1": key,
    "C_1": np.array([[0.0, 0.0], [0.0, 1.0], [0.0, 2.0]]),
    "D_0": np.array([1, 0]),
    "pD_1": np.array([1.0, 3.0]),
    "pA_0": np.array([[9.0, 2.0], [1.0, 8.0]], dtype=np.float32),
    "E": np.array([0.5, 0.25, 0.25]),
    "discount": np.float64(0.95),
    "reward_1": np.array([0, 2]),
    "factor_names": np.array(["door", "key"]),
    "factor_labels_0": np.array(["shut", "open"]),
    "modality_names": np.array(["sight", "pay"]),
    "modality_labels_1": np.array(["nothing", "coin"]),
    "control_names": np.array(["hand", "none"]),
    "control_labels_0": np.array(["wait", "push"]),
}
np.savez("stored.npz", **model)
np.savez_compressed("deflated.npz", **model)

# The least: no names, single precision, in which 0.95 + 0.05 is 1 only roughly.
least = {
    "A_0": np.array([[0.95, 0.1], [0.05, 0.9]], dtype=np.float32),
    "B_0": np.eye(2, dtype=np.float32)[:, :, np.newaxis],
}
np.savez("least.npz", **least)

# The same array 0 ... 23 of shape (2, 3, 4) in every way of writing it.
cells = np.arange(24).reshape(2, 3, 4)
ways = {
    "float64": cells.astype("<f8"),
    "float32": cells.astype("<f4"),
    "int64": cells.astype("<i8"),
    "int32": cells.astype("<i4"),
    "big": cells.astype(">f8"),
    "fortran": np.asfortranarray(cells.astype("<f8")),
    "bool": cells % 2 == 1,
    "scalar": np.float64(7),
    "empty": np.zeros((0, 3)),
    "text": np.array([["a", "bc"], ["", "déf"]]),
}
with zipfile.ZipFile("ways.npz", "w") as archive:
    for name, array in ways.items():
        for version in [(1, 0), (2, 0), (3, 0)]:
            out = io.BytesIO()
            np.lib.format.write_array(out, array, version=version)
            archive.writestr(f"{name}-{version[0]}.npy", out.getvalue())

# What is not read.
np.savez("complex.npz", A_0=np.array([1j]))
np.savez(
    "wrong.npz",
    A_0=np.array([[0.9, 0.2], [0.2, 0.8]]),
    A_1=np.zeros((2, 3)),
    B_0=np.eye(2)[:, :, np.newaxis],
    B_dependecies_0=np.array([0]),
    C_0=np.zeros(3),
)
np.savez("column.npz", A_0=np.array([[0.9, 0.2], [0.2, 0.8]]), B_0=np.eye(2)[:, :, np.newaxis])
