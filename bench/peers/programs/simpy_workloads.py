"""The two workloads of `npm run bench:peers` for SimPy, as its users would write them.

A parcel is a process; what holds it is a race of two timeouts, `confirm | reservation_timeout`, then
`pickup | expiry`. SimPy has no way to take a timeout off its calendar: the loser stays there until its
time has come. A compartment is counted, not requested: who finds none free does not wait for one, and
counting is faster than a Resource.

Usage: simpy_workloads.py WORKLOAD YEARS SEED. Prints one line of JSON (bench/peers/result.ts). Times are in days.
"""

import json
import math
import sys
from random import Random
from time import process_time

import simpy

SECOND = 1 / 86_400
MINUTE = 60 * SECOND

CAPACITY = (30, 20, 10)
ARRIVAL_RATE = 60
# Shares of the sizes, summed: 50 % S, 30 % M, 20 % L.
UP_TO_S, UP_TO_M = 0.5, 0.8
# Lognormal with mean 1 and coefficient of variation 1.
SIGMA = math.sqrt(math.log(2))
MU = -SIGMA * SIGMA / 2

HANDLING_MEAN = 45 * SECOND
RESERVATION_TIMEOUT = 3 * MINUTE
WALK_AWAY = 0.03
FORGOTTEN = 0.02
VALIDITY = 7
STAFF_ROUND = 6 / 24


class Site:
    """A bank of compartments, what happens at it, and what is counted."""

    def __init__(self, env, seed):
        self.env = env
        self.random = Random(seed)
        self.free = list(CAPACITY)
        self.offered = [0, 0, 0]
        self.rejected = [0, 0, 0]
        self.staff_round = env.event()

    def arrivals(self, parcel):
        env, random = self.env, self.random
        while True:
            yield env.timeout(random.expovariate(ARRIVAL_RATE))
            draw = random.random()
            size = 0 if draw < UP_TO_S else 1 if draw < UP_TO_M else 2
            self.offered[size] += 1
            if self.free[size] == 0:
                self.rejected[size] += 1
            else:
                self.free[size] -= 1
                env.process(parcel(size))

    def pickup_delay(self):
        return self.env.timeout(self.random.lognormvariate(MU, SIGMA))

    def held_until_pickup(self, size):
        """loss-system: put in at once, and stays until it is picked up."""
        yield self.pickup_delay()
        self.free[size] += 1

    def whole_life(self, size):
        """full-lifecycle: the driver against the reservation timer, the customer against the code."""
        env, random = self.env, self.random
        reservation_timeout = env.timeout(RESERVATION_TIMEOUT)
        if random.random() < WALK_AWAY:
            yield reservation_timeout
            confirmed = False
        else:
            confirm = env.timeout(random.expovariate(1 / HANDLING_MEAN))
            yield confirm | reservation_timeout
            confirmed = not reservation_timeout.processed
        if confirmed:
            expiry = env.timeout(VALIDITY)
            if random.random() < FORGOTTEN:
                yield expiry
            else:
                yield self.pickup_delay() | expiry
            if expiry.processed:
                yield self.staff_round
        self.free[size] += 1

    def staff(self):
        yield self.env.timeout(STAFF_ROUND)
        while True:
            self.staff_round.succeed()
            self.staff_round = self.env.event()
            yield self.env.timeout(1)


def simulate(workload, years, seed):
    env = simpy.Environment()
    site = Site(env, seed)
    if workload == 'loss-system':
        env.process(site.arrivals(site.held_until_pickup))
    else:
        env.process(site.arrivals(site.whole_life))
        env.process(site.staff())
    env.run(until=365 * years)
    return site


def main():
    workload, years, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    begun = process_time()
    site = simulate(workload, years, seed)
    cpu_seconds = process_time() - begun
    result = {'cpuSeconds': cpu_seconds, 'offered': site.offered, 'rejected': site.rejected}
    print(json.dumps(result))


main()
