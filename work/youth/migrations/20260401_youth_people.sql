CREATE INDEX youth_couple_groom_person ON youth_couple (union_id, groom_person);
CREATE INDEX youth_couple_bride_person ON youth_couple (union_id, bride_person);
