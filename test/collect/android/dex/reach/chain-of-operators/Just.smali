.class public Lreach/chain_of_operators/Just;
.super Lreach/chain_of_operators/Source;

.field private value:Ljava/lang/Object;

.method public constructor <init>(Ljava/lang/Object;)V
  .registers 2
  invoke-direct {p0}, Lreach/chain_of_operators/Source;-><init>()V
  iput-object p1, p0, Lreach/chain_of_operators/Just;->value:Ljava/lang/Object;
  return-void
.end method

.method public subscribe(Lreach/chain_of_operators/Sink;)V
  .registers 3
  iget-object v0, p0, Lreach/chain_of_operators/Just;->value:Ljava/lang/Object;
  invoke-interface {p1, v0}, Lreach/chain_of_operators/Sink;->next(Ljava/lang/Object;)V
  return-void
.end method
