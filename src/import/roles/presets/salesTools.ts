import type { Preset } from '../Preset.ts';

/** Exports of Salesforce, HubSpot and Zoho CRM. Source of the headers: their help pages, sample files and field names. */
export const salesTools: Preset[] = [
  {
    name: 'Salesforce',
    kind: 'orders',
    signature: [
      ['StageName', 'Stage'],
      ['CloseDate', 'Close Date'],
      ['Opportunity Name', 'AccountId', 'Opportunity ID']
    ],
    parts: {
      customer_id: ['AccountId', 'Account ID', 'Account Name'],
      order_id: ['Id', 'Opportunity ID', 'Opportunity Name'],
      ordered_at: ['CloseDate', 'Close Date'],
      amount: ['Amount', 'Amount (converted)'],
      product: ['Type', 'Opportunity Name'],
      channel: ['LeadSource', 'Lead Source'],
      status: ['StageName', 'Stage']
    }
  },
  {
    name: 'Salesforce',
    kind: 'orders',
    signature: [
      ['OrderNumber', 'Order Number'],
      ['EffectiveDate', 'Order Start Date'],
      ['TotalAmount', 'Order Amount']
    ],
    parts: {
      customer_id: ['AccountId', 'Account ID', 'Account Name'],
      order_id: ['OrderNumber', 'Order Number'],
      ordered_at: ['EffectiveDate', 'Order Start Date'],
      amount: ['TotalAmount', 'Order Amount'],
      status: 'Status'
    }
  },
  {
    name: 'Salesforce',
    kind: 'touches',
    signature: [
      ['CaseNumber', 'Case Number'],
      ['Subject', 'Type', 'Case Reason']
    ],
    parts: {
      customer_id: ['AccountId', 'Account ID', 'Account Name', 'ContactId', 'Contact Name'],
      at: ['CreatedDate', 'Date/Time Opened', 'Created Date'],
      kind: ['Type', 'Case Reason', 'Reason'],
      channel: ['Origin', 'Case Origin'],
      detail: 'Subject'
    }
  },
  {
    name: 'Salesforce',
    kind: 'touches',
    signature: [['ActivityDate', 'Activity Date'], 'Subject', ['WhatId', 'WhoId', 'Company / Account']],
    parts: {
      customer_id: ['AccountId', 'Company / Account', 'WhatId', 'WhoId'],
      at: ['ActivityDate', 'Activity Date', 'Date'],
      kind: ['TaskSubtype', 'Type', 'Task Subtype'],
      detail: 'Subject'
    }
  },
  {
    name: 'Salesforce',
    kind: 'customers',
    signature: [
      ['AccountNumber', 'Account Number', 'BillingCity', 'Billing City'],
      ['Name', 'Account Name'],
      'Industry'
    ],
    parts: {
      customer_id: ['Id', 'Account ID', 'Account Name', 'Name'],
      name: ['Name', 'Account Name'],
      industry: 'Industry',
      region: ['BillingCountry', 'Billing Country', 'BillingState', 'BillingCity'],
      tier: ['Type', 'Rating'],
      joined_at: ['CreatedDate', 'Created Date']
    }
  },
  {
    name: 'HubSpot',
    kind: 'orders',
    signature: ['Record ID', 'Deal Name', 'Deal Stage'],
    parts: {
      customer_id: [
        'Associated Company IDs',
        'Associated Company',
        'Associated Contact IDs',
        'Associated Contact'
      ],
      order_id: 'Record ID',
      ordered_at: ['Close Date', 'Create Date'],
      amount: ['Amount in company currency', 'Amount'],
      product: 'Deal Type',
      channel: ['Pipeline', 'Original Source Type'],
      status: 'Deal Stage'
    },
    buyer: { name: 'Associated Company' }
  },
  {
    name: 'HubSpot',
    kind: 'touches',
    signature: [
      ['Ticket ID', 'Record ID'],
      ['Ticket name', 'Ticket status']
    ],
    parts: {
      customer_id: [
        'Associated Company IDs',
        'Associated Company',
        'Associated Contact IDs',
        'Associated Contact'
      ],
      at: 'Create date',
      kind: ['Category', 'Pipeline'],
      channel: 'Source',
      detail: 'Ticket name'
    }
  },
  {
    name: 'HubSpot',
    kind: 'customers',
    signature: ['Record ID', 'Email', ['Lifecycle Stage', 'Lead Status', 'Create Date']],
    parts: {
      customer_id: 'Record ID',
      name: 'Last Name',
      email: 'Email',
      phone: 'Phone Number',
      region: ['Country/Region', 'City'],
      tier: 'Lifecycle Stage',
      joined_at: 'Create Date'
    }
  },
  {
    name: 'HubSpot',
    kind: 'customers',
    signature: ['Record ID', 'Company name', ['Company owner', 'Industry', 'Company Domain Name']],
    parts: {
      customer_id: 'Record ID',
      name: 'Company name',
      phone: 'Phone Number',
      industry: 'Industry',
      region: ['Country/Region', 'City'],
      tier: 'Lifecycle Stage',
      joined_at: 'Create Date'
    }
  },
  {
    name: 'Zoho CRM',
    kind: 'orders',
    signature: ['Deal Name', 'Closing Date', 'Stage'],
    parts: {
      customer_id: ['Account Name.id', 'Account Name', 'Contact Name'],
      order_id: ['Record Id', 'Deal Name'],
      ordered_at: 'Closing Date',
      amount: 'Amount',
      product: 'Type',
      channel: 'Lead Source',
      status: 'Stage'
    }
  },
  {
    name: 'Zoho CRM',
    kind: 'orders',
    signature: ['Invoice Date', 'Account Name', 'Grand Total'],
    parts: {
      customer_id: ['Account Name.id', 'Account Name', 'Contact Name'],
      order_id: ['Invoice Number', 'Record Id'],
      ordered_at: 'Invoice Date',
      amount: 'Grand Total',
      status: 'Status'
    }
  },
  {
    name: 'Zoho CRM',
    kind: 'customers',
    signature: [['Contact Owner', 'Account Owner'], ['Account Name', 'Last Name'], 'Record Id'],
    parts: {
      customer_id: 'Record Id',
      name: ['Account Name', 'Last Name'],
      email: 'Email',
      phone: ['Phone', 'Mobile'],
      industry: 'Industry',
      region: ['Billing Country', 'Mailing Country', 'Mailing City'],
      tier: ['Rating', 'Account Type', 'Lead Source'],
      joined_at: 'Created Time'
    }
  }
];
