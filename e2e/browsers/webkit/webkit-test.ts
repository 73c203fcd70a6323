import { test } from 'playwright/test';

/** Tests in WebKit, which is driven over WebDriver. */
export const webkitTest = test;
