/** Staff read names of persons and opinions; the applicant posts and reasons; number and password nothing anybody wrote. */
export type Audience = 'staff' | 'applicant' | 'public';
