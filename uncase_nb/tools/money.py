"""Loans that add up to the cent: the French system of equal payments."""

from __future__ import annotations

from typing import Any, NamedTuple

_STEPS = 60
"""Halvings of an interval; more than a float can tell apart."""
_HIGHEST_MONTHLY = 0.5


def cents(amount: float) -> int:
    """An amount as whole cents."""
    return round(amount * 100)


def amount(value: int) -> float:
    """Whole cents as an amount with two decimals."""
    return round(value / 100, 2)


class Installment(NamedTuple):
    """One payment, in cents."""

    number: int
    payment: int
    interest: int
    principal: int
    balance: int


class Loan(NamedTuple):
    """A loan paid in equal payments; the last one takes up the rounding."""

    principal: int
    """Cents lent."""
    rate: float
    """Percent a year."""
    installments: tuple[Installment, ...]

    @property
    def payment(self) -> int:
        """Cents of every payment but the last."""
        return self.installments[0].payment

    @property
    def last(self) -> int:
        """Cents of the last payment."""
        return self.installments[-1].payment

    @property
    def interest(self) -> int:
        """Cents of interest over the whole term."""
        return sum(item.interest for item in self.installments)

    @property
    def total(self) -> int:
        """Cents paid over the whole term."""
        return sum(item.payment for item in self.installments)

    def rows(self) -> list[dict[str, Any]]:
        """The table of payments."""
        return [
            {
                "pago": item.number,
                "monto": amount(item.payment),
                "interes": amount(item.interest),
                "capital": amount(item.principal),
                "saldo": amount(item.balance),
            }
            for item in self.installments
        ]


def equal_payment(principal: int, rate: float, months: int) -> int:
    """Cents a month by the annuity formula."""
    monthly = rate / 1200
    if monthly == 0:
        return round(principal / months)
    return round(principal * monthly / (1 - (1 + monthly) ** -months))


def loan(principal: int, rate: float, months: int, *, payment: int | None = None) -> Loan:
    """Pay a loan back. With a payment given, the last one takes up what it leaves open."""
    monthly, balance = rate / 1200, principal
    usual = equal_payment(principal, rate, months) if payment is None else payment
    items = []
    for number in range(1, months + 1):
        interest = round(balance * monthly)
        paid = balance + interest if number == months else usual
        balance -= paid - interest
        items.append(Installment(number, paid, interest, paid - interest, balance))
    return Loan(principal, rate, tuple(items))


def rate_of(principal: int, payment: int, months: int) -> float | None:
    """The yearly rate in percent at which the payment pays the loan; None where it does not even pay the principal."""
    if payment * months < principal or payment > principal:
        return None
    monthly = _solved(principal, payment, months)
    return round(monthly * 1200, 2)


def annual_cost(received: int, of: Loan, monthly_charges: int = 0) -> float:
    """CAT: the effective yearly rate, in percent, at which all payments are worth what was received. Without VAT."""
    payment, months = of.payment + monthly_charges, len(of.installments)
    monthly = _solved(received, payment, months, extra=of.last - of.payment)
    return round(((1 + monthly) ** 12 - 1) * 100, 1)


def _solved(present: int, payment: int, months: int, *, extra: int = 0) -> float:
    """The monthly rate at which payments, and something more with the last, are worth the present amount."""
    low, high = 0.0, _HIGHEST_MONTHLY
    for _ in range(_STEPS):
        rate = (low + high) / 2
        discount = (1 + rate) ** -months
        worth = payment * (1 - discount) / rate + extra * discount
        low, high = (rate, high) if worth > present else (low, rate)
    return (low + high) / 2
