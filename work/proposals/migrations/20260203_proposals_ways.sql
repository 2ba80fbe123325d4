DROP INDEX proposal_supporter_called_on;
CREATE INDEX proposal_supporter_called_on ON proposal_supporter (union_id, called_on, id, role, person, withdrawn);
