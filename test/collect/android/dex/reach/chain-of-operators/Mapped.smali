.class public Lreach/chain_of_operators/Mapped;
.super Lreach/chain_of_operators/Source;

.field private from:Lreach/chain_of_operators/Source;
.field private fn:Lreach/chain_of_operators/Fn;

.method public constructor <init>(Lreach/chain_of_operators/Source;Lreach/chain_of_operators/Fn;)V
  .registers 3
  invoke-direct {p0}, Lreach/chain_of_operators/Source;-><init>()V
  iput-object p1, p0, Lreach/chain_of_operators/Mapped;->from:Lreach/chain_of_operators/Source;
  iput-object p2, p0, Lreach/chain_of_operators/Mapped;->fn:Lreach/chain_of_operators/Fn;
  return-void
.end method

.method public subscribe(Lreach/chain_of_operators/Sink;)V
  .registers 5
  iget-object v0, p0, Lreach/chain_of_operators/Mapped;->from:Lreach/chain_of_operators/Source;
  new-instance v1, Lreach/chain_of_operators/MapSink;
  iget-object v2, p0, Lreach/chain_of_operators/Mapped;->fn:Lreach/chain_of_operators/Fn;
  invoke-direct {v1, p1, v2}, Lreach/chain_of_operators/MapSink;-><init>(Lreach/chain_of_operators/Sink;Lreach/chain_of_operators/Fn;)V
  invoke-virtual {v0, v1}, Lreach/chain_of_operators/Source;->subscribe(Lreach/chain_of_operators/Sink;)V
  return-void
.end method
