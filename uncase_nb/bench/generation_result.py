"""What `bench generation` measured."""

from __future__ import annotations

from collections.abc import Sequence

from uncase_nb.schemas.base import Schema
from uncase_nb.schemas.result import Row, Table


class GenerationBench(Table, Schema):
    """Speed of the simulator, the gateway and the ledger. Everything was measured in one run, on one machine."""

    simulator_a_second: float
    """Conversations the simulator makes in a second of one core."""
    generate_a_second: float
    """Conversations `un.generate` makes with it in a second of one core, each encrypted and in the ledger."""
    bare_ms: float
    """Median milliseconds of a call to the server on this machine through LiteLLM alone."""
    gateway_ms: float
    """The same through the gateway: checked both ways, recorded, encrypted and stored before it is used."""
    in_flight_wanted: int
    """Calls at once asked for."""
    in_flight_peak: int
    """Most calls the server held at once."""
    in_flight_mean: float
    """Calls it held on average, from the first call's arrival to the last's."""
    calls: int
    """Calls of the run that was resumed."""
    resume_model_s: float
    """Seconds to resume that finished run of a model: every reply decrypted and checked again."""
    resume_simulator_s: float
    """Seconds to resume a finished run of as many conversations of the simulator, with `un.generate`."""

    @property
    def overhead_ms(self) -> float:
        """Milliseconds the gateway adds to a call."""
        return self.gateway_ms - self.bare_ms

    @property
    def overhead_ratio(self) -> float:
        """How many times as long a call takes."""
        return self.gateway_ms / self.bare_ms

    def headline(self) -> str:
        return (
            f"GenerationBench: {self.generate_a_second:.0f} conversations a second, "
            f"{self.overhead_ms:.1f} ms a call added to LiteLLM"
        )

    def table(self) -> Sequence[Row]:
        """What, how much, in which unit."""
        return [
            _row("simulator alone", self.simulator_a_second, "conversations/s of one core"),
            _row("un.generate with the simulator", self.generate_a_second, "conversations/s of one core"),
            _row("a call through LiteLLM alone", self.bare_ms, "ms, median"),
            _row("a call through the gateway", self.gateway_ms, "ms, median"),
            _row("gateway overhead", self.overhead_ms, "ms a call"),
            _row("gateway overhead", self.overhead_ratio, "times LiteLLM alone"),
            _row(f"in flight of {self.in_flight_wanted}, peak", float(self.in_flight_peak), "calls"),
            _row(f"in flight of {self.in_flight_wanted}, mean", self.in_flight_mean, "calls"),
            _row(f"resume {self.calls} calls of a model", self.resume_model_s, "s"),
            _row(f"resume {self.calls} simulated conversations", self.resume_simulator_s, "s"),
        ]

    __repr__ = Table.__repr__
    __str__ = Table.__str__


def _row(what: str, figure: float, unit: str) -> Row:
    return {"figure": what, "value": round(figure, 2), "unit": unit}
