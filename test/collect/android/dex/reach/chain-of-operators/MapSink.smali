.class public Lreach/chain_of_operators/MapSink;
.super Ljava/lang/Object;
.implements Lreach/chain_of_operators/Sink;

.field private to:Lreach/chain_of_operators/Sink;
.field private fn:Lreach/chain_of_operators/Fn;

.method public constructor <init>(Lreach/chain_of_operators/Sink;Lreach/chain_of_operators/Fn;)V
  .registers 3
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/chain_of_operators/MapSink;->to:Lreach/chain_of_operators/Sink;
  iput-object p2, p0, Lreach/chain_of_operators/MapSink;->fn:Lreach/chain_of_operators/Fn;
  return-void
.end method

.method public next(Ljava/lang/Object;)V
  .registers 4
  iget-object v0, p0, Lreach/chain_of_operators/MapSink;->fn:Lreach/chain_of_operators/Fn;
  invoke-interface {v0, p1}, Lreach/chain_of_operators/Fn;->apply(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v0
  iget-object v1, p0, Lreach/chain_of_operators/MapSink;->to:Lreach/chain_of_operators/Sink;
  invoke-interface {v1, v0}, Lreach/chain_of_operators/Sink;->next(Ljava/lang/Object;)V
  return-void
.end method
