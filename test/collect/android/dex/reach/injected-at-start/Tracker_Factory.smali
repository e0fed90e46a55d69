.class public Lreach/injected_at_start/Tracker_Factory;
.super Ljava/lang/Object;
.implements Ljavax/inject/Provider;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public get()Ljava/lang/Object;
  .registers 2
  new-instance v0, Lreach/injected_at_start/Tracker;
  invoke-direct {v0}, Lreach/injected_at_start/Tracker;-><init>()V
  return-object v0
.end method
