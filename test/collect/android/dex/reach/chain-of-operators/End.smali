.class public Lreach/chain_of_operators/End;
.super Ljava/lang/Object;
.implements Lreach/chain_of_operators/Sink;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public next(Ljava/lang/Object;)V
  .registers 12
  return-void
.end method
