"""A mail with two bodies and an attached PDF."""

from __future__ import annotations

import base64

from inbox_items.paper import prose

_MAIL = """From: "Accounts, Brindle Veterinary Group" <accounts@example.com>
To: ledger@lindquell.example
Cc: n.pettifer@example.com
Subject: Invoice LQ-40218: deposit of the hire coolers not credited
Date: Mon, 07 Oct 2024 10:12:31 +0100
Message-ID: <c5f1-40218@example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer-40218"

--outer-40218
Content-Type: multipart/alternative; boundary="inner-40218"

--inner-40218
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hello,

your invoice LQ-40218 charges the final month for the two hire coolers, which is right, but it leaves out the
deposit of £260.00 that we paid in 2021 and that your driver said would be taken off once the coolers were back.
He collected them on 24 September; the collection note is attached.

Please send a corrected invoice or a credit note. Until then we will hold back the payment of the £347.40.

Nigel Pettifer
Brindle Veterinary Group

--inner-40218
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html><body><p>Hello,</p><p>your invoice LQ-40218 charges the final month for the two hire coolers, which is right,
but it leaves out the deposit of &pound;260.00 that we paid in 2021 and that your driver said would be taken off once
the coolers were back. He collected them on 24 September; the collection note is attached.</p>
<p>Please send a corrected invoice or a credit note. Until then we will hold back the payment of the &pound;347.40.</p>
<p>Nigel Pettifer<br>Brindle Veterinary Group</p></body></html>

--inner-40218--

--outer-40218
Content-Type: application/pdf; name="collection note 5512.pdf"
Content-Disposition: attachment; filename="collection note 5512.pdf"
Content-Transfer-Encoding: base64

{attachment}
--outer-40218--
"""
_NOTE = (
    "# Collection note 5512",
    "Collected on 24 September 2024 at Brindle Veterinary Group, Ferry Lane: 2 coolers LQ-25, serial 25-03310 and -11.",
    "Condition: clean, complete, one scratched side panel. Keys returned.",
)


def _mail() -> bytes:
    note = base64.encodebytes(prose(_NOTE, title="Collection note", font="Helvetica")).decode().strip()
    return _MAIL.format(attachment=note).replace("\n", "\r\n").encode()


ITEMS = {"FW invoice LQ-40218.eml": _mail}
