"""The rule of dibao as lib/real-programs.mjs has it by hand, as variables of OpenFisca-core, for its columns and for its web API.

As its country template does it: words are Enums, an age is worked out of a date, the standard is a parameter. Money is int32, since its float32
would lose fen. The day (DIBAO_DAY) and the standard of the place in fen (DIBAO_STANDARD) are said by the environment.
"""
import os
from datetime import date

import numpy as np
from openfisca_core.entities import Entity, GroupEntity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

DAY = date.fromisoformat(os.environ["DIBAO_DAY"])
STANDARD = int(os.environ["DIBAO_STANDARD"])
MONTH = DateUnit.MONTH
Person = Entity("person", "persons", "", "")
Household = GroupEntity("household", "households", "", "", [{"key": "member", "plural": "members"}])


class Relation(Enum):
    applicant, spouse, child, parent, other = "applicant", "spouse", "child", "parent", "other"


class Study(Enum):
    none, bachelor, postgraduate = "none", "up-to-bachelor", "postgraduate"


class Absence(Enum):
    none, clergy, prison, detox, re_education, missing, province = "none", "clergy", "prison", "detox", "re-education", "missing", "province"


def variable(name, entity, of, formula=None):
    own = {"value_type": of, "entity": entity, "definition_period": MONTH, "label": name}
    if issubclass(of, Enum):
        own.update(value_type=Enum, possible_values=of, default_value=next(iter(of)))
    if formula is not None:
        own["formula"] = formula
    return type(name, (Variable,), own)


def age(person, period):
    birth = person("birth", period)
    year = birth.astype("datetime64[Y]").astype(int) + 1970
    month = birth.astype("datetime64[M]").astype(int) % 12 + 1
    day = (birth - birth.astype("datetime64[M]") + 1).astype(int)
    past = (month < DAY.month) + (month == DAY.month) * (day <= DAY.day)
    return DAY.year - year - np.where(past, 0, 1)


def counts(person, period):
    relation, study, absence = person("relation", period), person("study", period), person("absence", period)
    child = relation == Relation.child
    core = (relation == Relation.applicant) + (relation == Relation.spouse)
    core += child * (person("unable", period) + (study == Study.bachelor) + (person("age", period) < 18))
    other = (relation == Relation.parent) + (child * (study != Study.postgraduate)) + person("owes", period)
    here = (absence == Absence.none) + (absence == Absence.re_education)
    return here * (core + person("together", period) * other)


def member_income(person, period):
    wage = person("wage", period)
    earned = np.where(wage > 0, np.maximum(0, wage - person("cost", period)), 0)
    beside = person("business", period) + person("property", period) + person("transfers", period)
    total = earned + beside - person("paid", period) + person("other", period)
    return np.where(person("counts", period), total, 0)


def counted(household, period):
    return household.sum(household.members("counts", period))


def income(household, period):
    total = household.sum(household.members("member_income", period))
    return np.maximum(0, total - household("expenses", period))


def enough(household, period, parameters):
    return household("counted", period) * parameters(period).dibao.standard


def income_test(household, period):
    return (household("counted", period) > 0) & (household("income", period) < household("enough", period))


def property_test(household, period):
    return household("meets", period)


def eligible(household, period):
    return household("income_test", period) & household("property_test", period)


def benefit(household, period):
    gap = household("enough", period) - household("income", period)
    return np.where(household("eligible", period), gap, 0)


def per_head(household, period):
    heads = household("counted", period)
    return np.divide(household("income", period), heads, out=np.full(len(heads), np.nan), where=heads > 0)


def per_person(household, period):
    heads = household("counted", period)
    return np.divide(household("benefit", period), heads, out=np.full(len(heads), np.nan), where=heads > 0)


of_person = {
    "relation": Relation, "study": Study, "absence": Absence, "birth": date,
    **dict.fromkeys(["together", "owes", "unable"], bool),
    **dict.fromkeys(["wage", "cost", "business", "property", "transfers", "paid", "other"], int),
}
of_household = {"expenses": int, "meets": bool}
results = {
    "counted": (int, counted), "income": (int, income), "per_head": (float, per_head),
    "income_test": (bool, income_test), "property_test": (bool, property_test), "eligible": (bool, eligible),
    "benefit": (int, benefit), "per_person": (float, per_person),
}
between = {"age": (Person, int, age), "counts": (Person, bool, counts), "member_income": (Person, int, member_income), "enough": (Household, int, enough)}


class CountryTaxBenefitSystem(TaxBenefitSystem):
    def __init__(self):
        super().__init__([Person, Household])
        self.parameters = ParameterNode(data={"dibao": {"standard": {"values": {"2021-07-01": {"value": STANDARD}}}}})
        for name, of in of_person.items():
            self.add_variable(variable(name, Person, of))
        for name, of in of_household.items():
            self.add_variable(variable(name, Household, of))
        for name, (entity, of, formula) in between.items():
            self.add_variable(variable(name, entity, of, formula))
        for name, (of, formula) in results.items():
            self.add_variable(variable(name, Household, of, formula))
