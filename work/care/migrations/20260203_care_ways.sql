DROP INDEX condolence_day;
CREATE INDEX condolence_day ON condolence (union_id, day, id, reason, state, amount, person, withdrawn);
DROP INDEX care_visit_day;
CREATE INDEX care_visit_day ON care_visit (union_id, day, id, category, amount, person, withdrawn);
DROP INDEX care_campaign_gift_day;
CREATE INDEX care_campaign_gift_day ON care_campaign_gift (union_id, day, id, campaign, amount, person, batch, withdrawn);
