"""English chat lines in which a name stands without a strong cue, or in an unusual shape; slots as in `templates_en`."""

LINES = """
{open} {per} {act}
{per} {act}
{per} {act}, {close}
{open} {per}, {ask}
{per}, {ask}
{ask}, {per}
{ask} {dim}
{open} {dim} {ask}
{dim} {act}
{kin} {per} {act}
{kin}, {per}, {act}
{kin} {dim} {act}
{kin}'s name is {per}
{title} {per}, {ask}
{title} {last}, {ask}
{title} {last} {act}
{title} {per} {act}
{role} {per} {act}
{role} is {per}
{role} was {per}, {close}
{role} was a guy named {per}
{role} goes by {dim}
somebody called {per} {act}
someone named {per} {act}
a lady named {first} {act}
his last name was {last} I think
her name's {per}
his name is {per}
their names are {first} and {first}
last name {last}, first name {first}
{last}, {first}
{inv}
{per} here
{per} here, {close}
{per} here from {org}
{last} speaking
{per} speaking, {ask}
it's {per}
it's {dim} again, {close}
this is {per} in {area}
you've reached {per}
you're chatting with {per}, {ask}
here's {per}, {close}
hi {first}, {close}
hey {dim}, {ask}
hello {title} {last}, {ask}
morning {dim}
thanks {first}, {close}
thanks {dim}!
thx {dim}
ty {first}
appreciate it, {per}
ok {first}, {close}
ok will do {first} ty
sure {first}, {close}
sorry {dim}, {close}
yes {title} {last}, {close}
no worries {dim}
you're welcome, {per}
bye {first}
cheers, {dim}
see you {day}, {dim}
hang on {first}, {ask}
listen {dim}, {close}
{dim}, {close}
{first}, please {close}
I'll transfer you to {per}
I'll put {per} on
let me get {title} {last}
passing you to {per} in {area}
{per} from {area} will call you
{per} in {area} {act}
your agent is {per}
you were helped by {per}
ask for {per} at {area}
ask {dim} about {thing}
tell {per} {close}
tell {dim} I said hi
text {dim} at {phone}
ping {per}
email {per} and {per}
forward it to {ini} in {area}
cc {per} on that
cc {first} and {first}
attn {per} re: {thing}
attn: {title} {last}
c/o {per}, {addr}
send {price} to {per}
transfer {price} to {per} please
the check was made out to {per}
pay to the order of {full}
the account belongs to {per}
{per}'s account {state}
{per}'s appointment {state}
{first}'s last name is {last}
{dim}'s car {state}
{kin} {first}'s prescription {state}
{last}'s badge {state}
the {last} family {state}
the {last}s live in {loc}
the case of {full} v. {full}
{full} vs. {full}
Plaintiff {full} v. Defendant {full}
custody of {first} and {first}
my kids {first}, {first} and {first}
my twins {first} and {first}
my daughters {first} and {first} {close}
{first}, {first} and {first} are in my group
study group is me, {first}, {dim} and {first}
{dim} and I {close}
{per} and {per} {close}
{per} or {per}, whoever is free
between {per} and {per}
neither {dim} nor {dim} replied
it's {per}, not {per}
not {first}, {first}
it says {per} but my name is {per}
spelled {first}, not {first}
{ini} {act}
the report is from {ini}
sign-off: {ini}
approved by {ini}
initials {ini}
prepared by: {ini}, checked by: {ini}
Reported by {per}
Received by: {per}
Technician: {per}
tech on duty was {per}, {close}
Driver: {per}
Shift lead: {ini}
Student: {inv}
Teacher: {title} {last}
Witness: {full}
Guardian: {per} ({kinship})
Emergency contact: {per} ({kinship}) {phone}
Physician: Dr. {full}
Prescriber {ini}
Provider: {per}, MD
{full}, MD
{full}, Esq.
{per} ({area})
{per} - {area}
{per} / {org}
{per}, {role}
{full} {date}
{full} {id}
NAME: {caps}
CONTACT: {caps}
PATIENT {caps}
THIS IS {caps}
DR. {caps} {close}
the title says {caps}
bill it to {caps}
{per} called
{per} emailed me about {thing}
spoke with {per} on {day}
I already talked to {dim}
I was told by {per} that {close}
per {title} {last}, {close}
according to {per} {close}
{dim} said {price}
recommended by {per}
referred by {title} {last}
my friend {dim} bought {thing} from you
married to {per}
my ex {per} {act}
my landlord {per} {act}
my neighbor {per} {act}
my tenant, {title} {full}, {act}
my attorney is {per}
my coworker {dim} {act}
my grandson {first} is {age}
{first} is {age}
{first} turns {age} on {day}
{kin} is {age}
{kin} {first} is {age} and lives in {loc}
I'm {age} and retired
I just turned {age}
at {age} can I still get {thing}?
my {kinship} died at {age}
the patient, {full}, {age}, denies pain
{age} old male, {full}
admit {per}
discharge {per} at {time}
nurse {per} {act}
coach {last} {act}
auntie {dim} {act}
uncle {dim} {act}
grandma {first} {act}
Best,{nl}{per}
Thanks,{nl}{dim}
Regards,{nl}{full}{nl}{area}
- {dim}
Sincerely{nl}{title} {full}
Best regards, {per}
love, {dim}
sent by {per}
Name: {full}{nl}DOB: {date}{nl}Phone: {phone}
Name: {per}{nl}Address: {addr}{nl}Email: {mail}
Patient: {full}{nl}Age: {age}{nl}Doctor: {title} {last}
we live in {loc}
we moved from {loc} to {loc}
i grew up in {loc}
my {kinship} lives in {loc}
heading to {loc} on {day}
i'm near {spoken}
my place is {spoken}
drop it at {spoken}
pick me up at {spoken}
my {kinship} works at {inst}
my {kinship} is at {inst}
i was admitted to {inst}
i go to {inst}
i teach at {inst}
the hearing is at {inst}
she was treated at {inst}
born {spokendate}
my birthday is {spokendate}
it happened on {spokendate}
since {spokendate} {state}
From: {per} <{mail}>{nl}To: {area}{nl}Subject: {thing}
From: {per}{nl}To: {per}
put it under {first}
put me down as {per}
list me as {per}
it shows {inv}. Should be {full}
ask for {first} or {dim}
she likes to be called {dim}
she signs as {ini}
this is {quote}
ask for {quote}, safety desk
Who: {quote}
I, {full}, of {addr}, aged {age}, {close}
{full}, {age}, came in by ambulance
{full} CEng
{thing}{nl}{nl}{full}{nl}{area}, {org}{nl}{loc}
{close}{nl}{nl}{ini}{nl}{org}
{close}{nl}{ini}
roll call: {first}, {first}, {ini}, both {last} boys, {first}
both {last} kids {state}
photo is of {per}
{per} sends apologies from {loc}
{first} will do nicely
{per}'s away till {day}
log this under my badge pls, {ini}
the guy who came, {first} something, left {thing}
{first} or {first} can be there by {time}
lol {first} says keep it
Will do, {first}. {Close}
Delighted to, {first}. {Close}
happy birthday {first}
my late husband, {quote}
the {last}s next door
name {last}, I don't know first name
holder {full}
{first}: {close}{nl}{first}: {ask}
{age}, make about {price}, living alone
she is {age} but will say {age}
she just turned {n}
{n} yrs, weight {n} kg
i'm a welder at {org}
my company {org} will pay
we're 40 min out in {loc}
garage kept in {loc}
office line {phone}, {org}
""".strip().splitlines()
