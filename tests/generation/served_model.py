"""Serves a GGUF model over OpenAI's protocol: `python served_model.py model.gguf` prints its address and stays."""

import sys
import time

import xllamacpp

parameters = xllamacpp.CommonParams()
parameters.model.path = sys.argv[1]
parameters.port = 0  # any free one
parameters.n_ctx = 8192
parameters.n_parallel = 2
parameters.cpuparams.n_threads = 2
parameters.sampling.seed = 7
server = xllamacpp.Server(parameters)
print(server.listening_address, flush=True)  # noqa: T201 - the parent reads it
while True:
    time.sleep(1)
