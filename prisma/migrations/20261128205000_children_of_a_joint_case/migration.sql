-- Children (联办子件) are found by their parent; most cases have neither.
CREATE INDEX "submission_parent_idx" ON "submission" ((opening_facts->>'parentNo'))
  WHERE opening_facts->>'parentNo' IS NOT NULL;
