.class public Lreach/phone_state_listener/Hear;
.super Landroid/telephony/PhoneStateListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/telephony/PhoneStateListener;-><init>()V
  return-void
.end method

.method public onServiceStateChanged(Landroid/telephony/ServiceState;)V
  .registers 12
  invoke-static {}, Lreach/phone_state_listener/Sdk;->init()V
  return-void
.end method
