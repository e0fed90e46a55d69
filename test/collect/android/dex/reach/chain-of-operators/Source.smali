.class public abstract Lreach/chain_of_operators/Source;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public abstract subscribe(Lreach/chain_of_operators/Sink;)V
.end method

.method public static just(Ljava/lang/Object;)Lreach/chain_of_operators/Source;
  .registers 3
  new-instance v0, Lreach/chain_of_operators/Just;
  invoke-direct {v0, p0}, Lreach/chain_of_operators/Just;-><init>(Ljava/lang/Object;)V
  return-object v0
.end method

.method public map(Lreach/chain_of_operators/Fn;)Lreach/chain_of_operators/Source;
  .registers 4
  new-instance v0, Lreach/chain_of_operators/Mapped;
  invoke-direct {v0, p0, p1}, Lreach/chain_of_operators/Mapped;-><init>(Lreach/chain_of_operators/Source;Lreach/chain_of_operators/Fn;)V
  return-object v0
.end method
