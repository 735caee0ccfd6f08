### Working a case: listening in, advice, and what supporters and students read of it.

listen = 👁 Listen in
stop-listening = ⏹ Stop listening
listening = 👁 You are listening to { $alias } now. What is written there comes here too, without disturbing them. What you write here is not passed on.
listening-over = 👁 You no longer listen to { $alias }.
only-listening = You only listen there, so I passed nothing on. Want to talk with them? Press 🗣 in the case. Or stop listening:
nothing-to-hear = Nobody is talking there now, so there is nothing to listen to.
counselor-listens = 👁 A counselor reads along here now, to help you and them. Just go on as you were; you did nothing wrong.
counselor-listened = 👁 The counselor no longer reads along.
