"""Invented people, numbers and places. No real person's name, number or photo stands in any test.

The Chinese numbers use prefixes no operator hands out; the English ones are from the ranges kept for drama.
"""

COMPLAINANT_ZH = "林晓禾"
MOTHER_ZH = "林母"
NEIGHBOUR_ZH = "楼下周姨"
COLLECTOR_ZH = "自称“老五”的男子"
AGENCY_ZH = "云汀信用服务有限公司（虚构）"
LENDER_ZH = "速禾消费金融（虚构）"
ADDRESS_ZH = "虚构市青禾路 12 号 3 栋 302"
NUMBERS_ZH = ("199 0000 0001", "199 0000 0002", "000-5555 0147")

COMPLAINANT_EN = "Alex Marlow"
NEIGHBOUR_EN = "Mrs Okafor-Example"
COLLECTOR_EN = "a man who called himself Mr Grey"
AGENCY_EN = "Northmoor Recoveries (invented)"
LENDER_EN = "Quickfen Loans (invented)"
ADDRESS_EN = "12 Example Row, Testham"
NUMBERS_EN = ("+44 7700 900118", "+44 7700 900119", "01632 960 012")

RARE_CHARACTERS = "𠮷㛃䶮🔥"
