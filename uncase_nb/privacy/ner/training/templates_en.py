"""English chat lines over the six domains, one a line. Slots in braces are filled; `values.py` says which carry a label."""

LINES = """
hi, good afternoon
Hello, how can I help you today?
Good morning
Good evening, quick question
hey there
Thanks
Thank you so much for your help
Thanks a lot, have a great day
Sure, happy to help
Sounds good
Perfect, I'll wait
Ok great
Yes, please
No, thanks
Sorry to bother you
One moment please
Let me check that for you
Dear customer, we received your request
Welcome to our support chat
I'm new here
I'm a customer
I'm allergic to penicillin
This is urgent
This is great
It's me again
I am interested in the {car}
Do you have the {car} in red?
Looking for a {year} {car}, automatic
How much is the {car}? I saw it for {price}
The {car} is {price} out the door
The {car} and the {car} are on sale all {month}
I have a {year} {car} to trade in
I like the {car} better than the {car}
I want a quote for {thing}
What do I need for {thing}?
I have a question about {thing}
{thing} stopped working on {day}
The payment is due in {month}
The offer ends in {month}
See you {day} at {time}
Your appointment is {day} at {time}
My order is {order}
Your ticket number is {order}
It's {n} payments of {price}
The rate is {n}% APR
Model {order} is discontinued
Part {order} has a {n} month warranty
My email is {mail}
My number is {phone}
Call me at {phone} please
I'm writing from {mail}
See {url}
I'm {handle} on Instagram
Take {thing} every {n} hours for {n} days
I've had a headache and fever since {day}
My back has been hurting for {n} weeks
Patient reports abdominal pain
What is {thing}?
Can you explain {thing} again?
I don't get problem {n} in {thing}
The exam is in {month}
Error {order} shows on the screen
The line stopped at {time}
We need to replace {thing} on line {n}
Under section {n} of the code, yes
You have {n} business days
Do you take credit cards?
The Doctor was not in today
The Client shall sign the Agreement
Attached is the receipt. Regards
Kind regards
Sincerely, the sales team
Customer Service
Product name: {thing}
Full name:
Last name:
Address:
Date: {date}
Hi, I'm {per}
hi im {per} and i want {thing}
Hello, my name is {per}
My name is {per} and I'm {age}
my name is {per}, i live in {loc}
my full name is {full}
This is {per}
This is {per} from {org}
this is {first} again
{first} here
I'm {per} from {loc}
You're speaking with {per}, how can I help?
Good morning {per}, how are you?
Hi {first}, how are you?
hey {nick} are you there?
hey {nick} send me the file
Thanks, {first}
thanks {first}!!
thank you {per}
Sure thing, {first}
Perfect {first}, see you {day}
Yes, {first}, the {car} is available
I understand, {per}. Let me check
Mr. {last}, your paperwork is ready
mr {last} are you there
Dear Mrs. {last}, your policy expires on {date}
Dear {per}, your appointment is confirmed
Ms. {last} is coming {day}
Dr. {last} will see you at {time}
Doctor {per} prescribed {thing}
dr {last} is at {org}
Attorney {full}
My lawyer {per} has the case
Professor {last} gave us {thing} homework
coach {last} called
The invoice goes to {full}
under the name {per}
it's under {per}
The account is in my wife {per}'s name
My husband is {per}
my husband's name is {per}
My daughter {first} is {age}
My son {per} is in third grade
my mom {first} is at {org}
My brother {per} also wants {thing}
My boss, {per}, approved it
ask for {nick} when you get here
I want to talk to {per}
Can I speak with {per}?
Is {first} in?
Let me transfer you to {first}
{per} helped me last time
{per} told me {thing} takes {n} days
{first} and {first} will sign
{per} and {per} are co-signers
The witnesses are {full} and {full}
The suit against {full} was filed in {loc}
Patient {full}, {age}, comes in with pain
Patient: {full}
Name: {full}
name: {per}
First name: {first}
Last name: {last}
Customer: {full}
Account holder: {full}
Beneficiary: {full}
Sincerely, {full}
Best, {first}
Regards, {per}
Signed: {full}
- {per}
{full}
{per}
{first}: hey how's it going
{per}: yes, done
Contact: {per}, {phone}, {mail}
{per} {phone}
I'm {per}, my phone is {phone} and my email is {mail}
{full}, SSN {id}
I'm {per} and my member ID is {id}
Member ID {id}
MRN {id}
Policy number {id} for {full}
driver's license {id}
I live in {loc}
i live at {addr}
I live at {addr}, {loc}
My address is {addr}
Address: {addr}
Ship it to {addr}
Deliver to {addr}, ask for {per}
we are at {addr}
Come by {addr} between {time} and {time}
I was born in {loc} on {date}
I was born on {date}
DOB {date}
Date of birth: {date}
my birthday is {date}
I turn {age} on {date}
I'm {age}
im {age} and live with my parents
My mom is {age}
The accident was on {date} in {loc}
The contract was signed on {date}
I had surgery on {date} at {org}
I moved from {loc} to {loc} in {month}
Flying to {loc} on {day}
Do you ship to {loc}?
Do you have a branch in {loc}?
The {loc} store closes at {time}
I'm in {loc} right now
i'm from {loc} but live in {loc}
Calling from {loc}
I work at {org}
I work for {org} since {year}
I'm a manager at {org}
My company is {org}
Bill {org}
I study at {org}
I was seen at {org} in {loc}
{first}, the {car} is {price}
So {first} already signed?
tell {nick} to call me at {phone}
Here's {per}'s number: {phone}
{nick} wants to know if the {car} is still {price}
with {first} please
I'm not {first}, I'm {first}
i already spoke with {per} and {per}
told {first} no
{first} says {thing} doesn't work
the appointment is for {per}
Book {per} for {day} at {time}
the prescription is for {per}, {age}
Registered as {full}
Identity of {full} confirmed, born {date}
May I ask something?
Will you be there?
Mark it as done
Bill me later
I hope so
Grace period is {n} days
A rose is a rose
March and April are busy
Can you drew that up
Sue them
Frank answer please
The Malibu burns a lot of gas
Is the Durango gas or diesel?
The Tucson has {n} miles
The {year} Santa Fe for {price}
Christmas Eve
Mileage: {n} thousand
Automatic transmission, AC
{n}% down and {n} months
""".strip().splitlines()
