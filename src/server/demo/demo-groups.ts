export interface DemoGroup {
  name: string;
  description: string | null;
  isDefault?: true;
  archived?: true;
  /** IDs of groups at the identity provider. */
  ssoGroupIds?: string[];
  /** The share of profiles to which it is assigned manually, 0 to 1; default 0. */
  share?: number;
}

/** The groups of the portal `demo`: every source and state, with realistic names. */
export const demoGroups: DemoGroup[] = [
  { name: 'All consumers', description: 'Everyone who can sign in to the portal.', isDefault: true },
  {
    name: 'Product announcements',
    description: 'Release notes, once a month.',
    isDefault: true,
    share: 0.04,
  },
  { name: 'Status page', description: 'Told about incidents and maintenance.', isDefault: true },

  {
    name: 'Engineering',
    description: 'Builds against the API.',
    ssoGroupIds: ['okta-engineering'],
    share: 0.02,
  },
  { name: 'Design', description: null, ssoGroupIds: ['okta-design'] },
  { name: 'Sales', description: 'Sees quotes and order forms.', ssoGroupIds: ['okta-sales'] },
  { name: 'Customer support', description: 'Can open tickets for others.', ssoGroupIds: ['okta-support'] },
  {
    name: 'Finance',
    description: 'Invoices, credit notes and tax forms.',
    ssoGroupIds: ['okta-finance'],
    share: 0.01,
  },
  { name: 'Legal', description: null, ssoGroupIds: ['okta-legal'] },
  { name: 'People operations', description: null, ssoGroupIds: ['okta-people'] },
  { name: 'Data platform', description: 'Exports and warehouse connections.', ssoGroupIds: ['okta-data'] },
  {
    name: 'Security',
    description: 'Audit log, and the first to hear of a vulnerability.',
    ssoGroupIds: ['okta-security', 'okta-security-oncall'],
  },

  { name: 'Beta testers', description: 'Try what is not released yet.', share: 0.12 },
  { name: 'Early access', description: 'Chosen for the next version.', share: 0.05 },
  { name: 'EU customers', description: 'Data stays in Frankfurt.', share: 0.34 },
  { name: 'UK customers', description: 'Data stays in London.', share: 0.11 },
  { name: 'US customers', description: 'Data stays in Virginia.', share: 0.27 },
  { name: 'Asia Pacific', description: 'Data stays in Singapore.', share: 0.16 },
  { name: '日本のお客様', description: 'Answered in Japanese, from Tokyo.', share: 0.03 },
  { name: 'Clientes de América Latina', description: 'Answered in Spanish and Portuguese.', share: 0.06 },
  { name: 'Billing contacts', description: 'Receive every invoice.', share: 0.08 },
  { name: 'Technical contacts', description: 'Called when an integration fails.', share: 0.09 },
  { name: 'Procurement', description: null, share: 0.02 },
  { name: 'Enterprise plan', description: 'Named support, single sign-on, audit log.', share: 0.18 },
  { name: 'Team plan', description: null, share: 0.31 },
  { name: 'Free trial', description: 'Fourteen days, then read-only.', share: 0.07 },
  { name: 'Design partners', description: 'A call with the product team each month.', share: 0.01 },
  { name: 'Customer advisory board', description: 'Twelve seats, renewed each spring.', share: 0.006 },
  { name: 'Webhooks preview', description: 'Signed webhooks, second version.', share: 0.04 },
  { name: 'Onboarding', description: 'In their first thirty days.', share: 0.05 },
  { name: 'Renewal due', description: 'The contract ends within ninety days.', share: 0.05 },
  {
    name: 'Partner agencies and system integrators with access to more than one customer workspace',
    description: 'Certified partners. Access is reviewed each quarter by the partner team.',
    share: 0.02,
  },
  { name: 'Terms of 2026', description: 'Accepted the terms of January 2026.', share: 1 },
  { name: 'Conference 2027', description: 'Invitations have not gone out yet.' },

  { name: 'Winter pilot', description: 'Ended in March 2025.', archived: true, share: 0.05 },
  { name: 'API version 1', description: 'Switched off.', archived: true, share: 0.09 },
  { name: 'Launch event', description: null, archived: true, share: 0.03 },
  { name: 'Reseller programme', description: 'Replaced by partner agencies.', archived: true, share: 0.01 },
  { name: 'Everyone (old)', description: 'Replaced by All consumers.', archived: true, isDefault: true },
  { name: 'Contractors', description: null, archived: true, ssoGroupIds: ['okta-contractors'] },
];

/** The groups of the small portal. */
export const smallGroups: DemoGroup[] = [
  { name: 'Members', description: 'Everyone at the studio.', isDefault: true },
  { name: 'Office', description: null, ssoGroupIds: ['office'] },
  { name: 'Key holders', description: 'Can open the building.', share: 0.4 },
  { name: 'Newsletter', description: null, share: 0.6 },
];
