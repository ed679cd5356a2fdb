"""Made-up receipts and invoices with their truth: labels per line and the values of the fields."""
