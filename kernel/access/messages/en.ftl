# Roles
role-administrator = Administrator
role-chair = Chair
role-office = Union office
role-cadre = Branch cadre
role-audit = Audit committee
role-reader = Reader
role-member = Member

# Actions
action-enter = Reach the pages that need no account
action-use-account = Use one's own account
action-see-published = Read what was published to the members
action-see-own = See one's own records
action-see = See records
action-see-private = See private fields
action-see-sensitive = See sensitive fields, the look being recorded
action-see-changes = See who changed a record
action-see-looks = See who looked at a record
action-add = Add a record
action-correct = Correct a record
action-withdraw = Withdraw a record
action-approve = Approve, never one's own
action-export = Export and print records
action-see-counts = See how many records there are
action-see-figures = See figures
action-see-report = Read the report as it stands
action-write-report = Write, comment on and seal the report
action-see-ledger = See the ledger
action-see-sources = See imported files and sheets
action-import = Import workbooks
action-undo-import = Take an import back
action-see-history = See the union's history
action-run-checks = Run the checks
action-make-backup = Make a backup
action-manage-accounts = Manage accounts and roles
action-manage-settings = Change the settings

# How far a role reaches
reach-nothing = –
reach-granted = in its part of the union
reach-union = in the whole union
reach-lines = in funds and charity
reach-added = what one added oneself
reach-own = one's own
reach-everybody = everybody

# Why something is refused
refused-nobody = Sign in first.
refused-role = None of your roles reaches this. Whoever keeps the accounts can give you one.
refused-own = Nobody approves their own. Ask somebody else to.

# Why something about accounts is refused
access-login-unfit = A login is 2 to 64 letters, digits or . - _ @, without blanks
access-login-taken = Another account has this login
access-no-account = There is no such account
access-no-grant = The account has no such role in force or to come
access-no-unit = There is no such branch or group
access-no-person = Nobody has this staff number, or more than one
access-member-without-person = A member's role is about a person, and this account belongs to none
access-days-reversed = The end must lie after the beginning
access-own-role = Nobody changes their own roles; ask another administrator
access-locked = This account is locked
access-weak = A password has at least 10 signs, is not the login, and is no row of equal or neighbouring signs
access-wrong = Login or password is wrong, or the link was used before or is too old
access-wrong-code = That is no code now, or it was used before
access-factor-there = The account has a second factor already
access-wait = { $seconds ->
        [one] Too many wrong attempts; try again in a second
       *[other] Too many wrong attempts; try again in { $seconds } seconds
    }
