DROP INDEX charity_donation_day;
CREATE INDEX charity_donation_day ON charity_donation (union_id, day, id, campaign, named, amount, person, title, withdrawn);
