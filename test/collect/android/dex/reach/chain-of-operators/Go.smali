.class public Lreach/chain_of_operators/Go;
.super Ljava/lang/Object;
.implements Lreach/chain_of_operators/Fn;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public apply(Ljava/lang/Object;)Ljava/lang/Object;
  .registers 12
  invoke-static {}, Lreach/chain_of_operators/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method
