import { test } from 'playwright/test';

/** Tests in Firefox: what its driver lacks is done in another way. */
export const firefoxTest = test;
