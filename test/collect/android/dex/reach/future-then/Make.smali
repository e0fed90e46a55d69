.class public Lreach/future_then/Make;
.super Ljava/lang/Object;
.implements Ljava/util/function/Supplier;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public get()Ljava/lang/Object;
  .registers 12
  const/4 v0, 0x0
  return-object v0
.end method
