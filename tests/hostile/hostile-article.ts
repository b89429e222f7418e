/** A wire with everything that looks like a token, and every kind of fact beside it. */
export const HOSTILE_ARTICLE = `Visit https://www.example.org/news?WT.mc_id=press_7&lang=en or write to press.office@example.org before 14:30 on April 3rd.
The template prints {0}, '{'name'}', &amp; and <x id="1"/> beside @@PH1@@, [X1X], [X/2X] and <span id="3">, for Sergey LAVROV and Abdoulaye DIOP.
The fund grew from $1.5 billion to $2.5 billion, up 12.5%, between April 3, 2025 and Thursday, 10 April 2025, said Bakary Yaou SANGARE.
“In Moscow, 2,500 people from Mali, Niger and Burkina Faso came,” said Abdoulaye DIOP. “Niger sent 1,200 of them.”
The B-52 and the 12th session of the Alliance of Sahel States (AES) had three parts in 2024 and cost €40,000, i.e. 0.5 percent; follow @aes_press and #Sahel2025.
A < B & C > D in the AES, said LAVROV and [x7x] of Russia.
`;
