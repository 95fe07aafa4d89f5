"""The rule of openfisca_dibao over the columns of a folder.

Reads a line, calculates all results anew without building the simulation again, and answers a line.
"""
import json
import os
import sys
import time
from datetime import date
from importlib.metadata import version

import numpy as np
from openfisca_core.simulations import SimulationBuilder
from openfisca_dibao import CountryTaxBenefitSystem, DAY, Enum, between, of_household, of_person, results

folder = sys.argv[1]
period = DAY.isoformat()[:7]
system = CountryTaxBenefitSystem()


def column(name):
    return np.fromfile(os.path.join(folder, name), dtype=np.int32)


started = time.perf_counter()
offsets = column("offsets")
rows, members = len(offsets) - 1, int(offsets[-1])
builder = SimulationBuilder()
builder.create_entities(system)
builder.declare_person_entity("person", np.arange(members))
households = builder.declare_entity("household", np.arange(rows))
builder.join_with_persons(households, np.repeat(np.arange(rows), np.diff(offsets)), np.array(["member"] * members))
simulation = builder.build(system)
for name, of in {**of_person, **of_household}.items():
    values = column(name)
    if of is bool:
        values = values.astype(bool)
    elif of is date:
        years, months, days = values // 10_000 - 1970, values // 100 % 100 - 1, values % 100 - 1
        values = (years * 12 + months).astype("datetime64[M]").astype("datetime64[D]") + days
    elif of is not int:
        values = of.encode(np.array([one.name for one in of])[values])
    simulation.set_input(name, period, values)


def calculate():
    for name in [*results, *between]:
        simulation.delete_arrays(name, period)
    wall, cpu = time.perf_counter(), time.process_time()
    found = {name: simulation.calculate(name, period) for name in results}
    return found, (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


found, _, _ = calculate()
print(json.dumps({
    "version": version("openfisca-core"), "numpy": np.__version__, "build": (time.perf_counter() - started) * 1000,
    "sums": {name: int(found[name].astype(np.int64).sum()) for name in ["counted", "income", "income_test", "property_test", "eligible", "benefit"]},
}), flush=True)
for line in sys.stdin:
    _, wall, cpu = calculate()
    print(json.dumps({"wall": wall, "cpu": cpu}), flush=True)
