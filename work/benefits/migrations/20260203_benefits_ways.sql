DROP INDEX benefit_gift_day;
CREATE INDEX benefit_gift_day ON benefit_gift (union_id, day, id, occasion, state, amount, person, withdrawn);
DROP INDEX meal_subsidy_day;
CREATE INDEX meal_subsidy_day ON meal_subsidy (union_id, day, id, amount, heads, withdrawn);
