-- Lists count `card` as it is now (ADR 0031); what the case's own log says of its cards stands in the log.
ALTER TABLE "approval_case" DROP COLUMN "yellow_cards", DROP COLUMN "red_cards";
