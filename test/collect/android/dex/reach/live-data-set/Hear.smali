.class public Lreach/live_data_set/Hear;
.super Ljava/lang/Object;
.implements Landroidx/lifecycle/Observer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onChanged(Ljava/lang/Object;)V
  .registers 12
  invoke-static {}, Lreach/live_data_set/Sdk;->init()V
  return-void
.end method
