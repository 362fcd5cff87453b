// SPDX-License-Identifier: MIT
// The words by which the kinds of components are known. To teach a word, add it to the list of its kind and
// weight: lower case, without signs; "route 53" also matches "Route-53" and "Route53".
#include "core/io/import/kind_words.h"

#include <array>

namespace faultline {

namespace {

using enum ComponentKind;
using enum WordWeight;

constexpr KindWordList lists[] = {
    // Whom the system serves.
    {client, person,
     "client,clients,user,users,end user,end users,customer,customers,visitor,visitors,guest,guests,person,"
     "people,actor,admin,admins,administrator,developer,developers,engineer,engineers,"
     "ops team,analyst,analysts,data scientist,buyer,seller,shopper,player,players,student,"
     "teacher,patient,doctor,employee,employees,staff,tester,tenant,tenants,caller,"
     "benutzer,nutzer,anwender,kunde,kunden,besucher,endkunde,mitarbeiter,entwickler,klient,"
     "end device,iot device,iot devices,device,devices,edge device,edge devices,endgerät,gerät,geräte,"
     "sensor,sensors,handy,remote user,external user,external users,internet user,internet users"},
    {client, noun,
     "browser,browsers,web browser,mobile app,mobile apps,mobile application,mobile client,mobile clients,"
     "web client,web clients,client app,client apps,client application,client applications,client pc,"
     "client device,client devices,client machine,client browser,user device,user devices,user browser,"
     "user agent,smartphone app,phone app,tablet app,mobile phone,mobile phones,desktop app,desktop "
     "application,desktop client,native app,ios,ios app,android,android app,"
     "iphone,ipad,smartphone,phone,phones,tablet,laptop,workstation,pc,smart tv,fire tv,apple tv,android "
     "tv,tv app,set top box,internet,the internet,"
     "public internet,world wide web,postman,curl,insomnia,cli,cli tool,command line,load generator,"
     "loadgenerator,jmeter,locust,users browser,aws4 users,umlactor,uml actor,customer app,driver app,"
     "rider app,consumer app,mobile web,mobile device,mobile devices,smart device,smart devices,iot sensor,"
     "iot sensors,telefon,webbrowser,kundenapp"},
    {client, weak, "mobile,desktop,terminal,kiosk,pos"},

    // The way in.
    {dns, product,
     "route 53,route53,aws route 53,cloud dns,azure dns,dns zones,dns zone,coredns,core dns,kube dns,kubedns,"
     "bind9,powerdns,unbound,dnsmasq,pihole,pi hole,adguard,dnsdist,knot dns,nsd,traffic manager,"
     "traffic manager profiles,gslb,geodns,geo dns,cloudflare dns,external dns,externaldns,godaddy,"
     "namecheap,private dns,private dns zone,private dns zones,hosted zone,cloudns,amazonroute53"},
    {dns, noun,
     "dns,dns server,dns servers,nameserver,nameservers,name server,name servers,dns resolver,dns service,"
     "dns record,dns records,dns provider,domain name system,namensdienst,global traffic manager,gtm,"
     "dns load balancer,dns load balancing"},
    {dns, weak, "resolver,bind"},
    {cdn, product,
     "cloudfront,cloud front,amazon cloudfront,fastly,akamai,cloudflare,cloudflare cdn,cloud cdn,azure cdn,"
     "cdn profiles,bunny cdn,bunnycdn,keycdn,jsdelivr,unpkg,cdn77,stackpath,imperva,google cloud cdn,"
     "netlify,vercel edge,alibaba cdn"},
    {cdn, noun,
     "cdn,cdns,content delivery network,content distribution network,edge network,edge cache,edge caches,"
     "edge location,edge locations,cdn edge,edge pop,pop,points of presence"},
    {gateway, product,
     "nginx,openresty,haproxy,ha proxy,traefik,envoy,envoy proxy,kong,apisix,tyk,krakend,zuul,"
     "spring cloud gateway,ocelot,yarp,caddy,elb,alb,nlb,clb,elbv2,aws alb,aws elb,aws nlb,"
     "elastic load balancing,elastic load balancer,application load balancer,network load balancer,"
     "classic load balancer,gateway load balancer,elastic loadbalancing,cloud load balancing,"
     "cloud load balancer,google cloud load balancer,azure load balancer,azure front door,front door,"
     "frontdoor,front doors,application gateway,application gateways,app gateway,appgw,agic,"
     "api management,apim,azure api management,aws api gateway,amazon api gateway,apigateway,apigw,"
     "cloud endpoints,apigee,global accelerator,f5,big ip,bigip,netscaler,citrix adc,a10,keepalived,metallb,"
     "ipvs,lvs,linux virtual server,pound,squid,oauth2 proxy,cloudflared,cloudflare tunnel,ngrok,pgbouncer,"
     "pg bouncer,pgpool,pgpool ii,pgcat,odyssey,proxysql,maxscale,mysql router,mysqlrouter,mongos,rds proxy,"
     "db proxy,cloud sql proxy,twemproxy,nutcracker,istio ingress,istio gateway,ingress nginx,nginx ingress,"
     "contour,ambassador,emissary,gloo,pomerium,cloud armor,aws waf,modsecurity,nginx proxy manager,"
     "swag,internet gateway,igw,nat gateway,nat gateways,natgw,transit gateway,tgw,vpn gateway,"
     "virtual network gateway,customer gateway,direct connect,expressroute,express route,wireguard,openvpn,"
     "tailscale,pfsense,opnsense,fortigate,palo alto,azure firewall,kube vip,service loadbalancer,cloud nat,"
     "cloud router,loadbalancer service,wso2,mulesoft,aws elb classic"},
    {gateway, noun,
     "appsync,aws appsync,site to site vpn,load balancer,load balancers,loadbalancer,loadbalancers,load "
     "balancing,load balance,lb,lbs,"
     "lastverteiler,lastausgleich,reverse proxy,reverse proxies,proxy,proxies,api gateway,api gateways,"
     "gateway,gateways,gw,ingress,ingresses,ingress controller,ingress controllers,ingress gateway,"
     "ingress route,ingressroute,gateway api,httproute,edge router,edge proxy,edge gateway,edge server,"
     "web application firewall,waf,firewall,firewalls,vip,virtual ip,floating ip,elastic ip,public ip,"
     "virtual ip address,forward proxy,http proxy,https proxy,tcp proxy,sql proxy,database proxy,"
     "connection pooler,connection pool,pooler,vpn,vpn server,nat,nat instance,dispatcher lb,glb,slb,"
     "l4 load balancer,l7 load balancer,layer 4 load balancer,layer 7 load balancer,l4 lb,l7 lb,"
     "target group,network switch,core switch,edge switch,tor switch,core router,network router,wan router,"
     "home router,wifi router,wireless router,service mesh ingress,entrypoint,entry point,"
     "kubernetes ing,k8s ing,kubernetes svc,k8s svc,load balancer service,url map,forwarding rule,forwarding "
     "rules,tunnel,bff gateway,graphql gateway"},
    {gateway, weak,
     "fw,router,routers,switch,switches,balancer,entry,icon svc,icon ing,k8s svc,kubernetes "
     "svc,listener,edge,modem"},

    // What decides for others.
    {coordinator, product,
     "zookeeper,zoo keeper,zk,etcd,consul,hashicorp consul,redis sentinel,sentinel,sentinels,chubby,nacos,"
     "eureka,eureka server,namenode,name node,resourcemanager,yarn resource manager,jobmanager,job manager,"
     "kube controller manager,kube scheduler,kube apiserver,kubernetes api server,k8s api server,kraft,"
     "kraft controller,pg auto failover monitor,orchestrator mysql,helix,nomad server,nomad,repmgr witness,"
     "clickhouse keeper,cloud map"},
    {coordinator, noun,
     "coordinator,coordinators,control plane,controlplane,control plane node,service registry,"
     "service discovery,discovery service,discovery server,leader election,arbiter,arbiters,witness,"
     "quorum device,tiebreaker,tie breaker,config server,config servers,lock service,lock manager,quorum "
     "disk,"
     "distributed lock,master node,master nodes,k8s master,kubernetes master,cluster manager,koordinator"},

    // What holds data.
    {cache, product,
     "redis,redis cache,redis server,memcached,memcache,elasticache,elasti cache,amazon elasticache,valkey,"
     "keydb,dragonfly,dragonflydb,hazelcast,varnish,azure cache,azure cache for redis,cache redis,"
     "memorystore,memory store,dax,ehcache,infinispan,apcu,memorydb,redis oss,redis stack,upstash,"
     "aerospike cache,caffeine,nginx cache,squid cache"},
    {cache, noun,
     "cache,caches,caching,caching layer,cache layer,distributed cache,in memory cache,session cache,"
     "session store,session storage,sessions store,in memory store,in memory data store,l1 cache,l2 cache,"
     "page cache,query cache,zwischenspeicher,puffer,local cache,hot cache,read cache"},
    {queue, product,
     "kafka,apache kafka,confluent,confluent kafka,rabbitmq,rabbit mq,rabbit,sqs,aws sqs,amazon sqs,"
     "simple queue service,sns,aws sns,amazon sns,simple notification service,kinesis,kinesis data streams,"
     "kinesis firehose,firehose,kinesis data firehose,msk,amazon msk,managed streaming for kafka,"
     "managed streaming for apache kafka,pubsub,cloud pubsub,google pubsub,pub sub,cloud pub sub,"
     "google pub sub,service bus,servicebus,azure service bus,event hub,event hubs,eventhub,eventhubs,"
     "azure event hubs,event grid,eventgrid,eventbridge,event bridge,activemq,active mq,artemis,amazon mq,"
     "ibm mq,websphere mq,nats,nats streaming,jetstream,nats jetstream,pulsar,apache pulsar,mosquitto,emqx,"
     "hivemq,vernemq,redpanda,red panda,zeromq,zmq,nsq,beanstalkd,bullmq,bull mq,gearman,rocketmq,"
     "rocket mq,redis streams,redis queue,redis pubsub,redis pub sub,azure queue storage,storage queue,"
     "cloud tasks,iot core,iot hub,solace,kraft broker,amqp,mqtt"},
    {queue, noun,
     "queue,queues,message queue,message queues,messaging queue,job queue,task queue,work queue,event queue,"
     "broker,brokers,message broker,message brokers,event broker,event bus,eventbus,message bus,"
     "messaging,messaging system,mq,dead letter queue,dlq,dead letter,event stream,event streams,"
     "event streaming,data stream,data streams,message stream,event log,mqtt broker,kafka topic,kafka topics,"
     "kafka broker,warteschlange,nachrichtenschlange,nachrichtenwarteschlange,nachrichtenbroker,"
     "message channel,publish subscribe,sns topic,event store stream,task broker,celery broker,"
     "enterprise service bus,esb"},
    {queue, weak, "topic,topics,bus,stream,streams,channel"},
    {database, product,
     "postgres,postgresql,postgre sql,pg,pgsql,mysql,my sql,mariadb,maria db,percona,galera,oracle,oracle db,"
     "oracle database,sql server,mssql,ms sql,microsoft sql server,sqlite,sqlite3,aurora,amazon aurora,"
     "aurora mysql,aurora postgresql,aurora postgres,rds,aws rds,amazon rds,rds instance,db instance,"
     "dynamodb,dynamo db,dynamo,amazon dynamodb,cassandra,apache cassandra,scylla,scylladb,mongodb,mongo db,"
     "mongo,mongod,atlas,mongodb atlas,couchdb,couch db,couchbase,cockroachdb,cockroach db,cockroach,crdb,"
     "tidb,tikv,vitess,vttablet,yugabyte,yugabytedb,spanner,cloud spanner,cloud sql,cloudsql,bigtable,"
     "cloud bigtable,bigquery,big query,firestore,cloud firestore,firebase realtime database,cosmos db,"
     "cosmosdb,cosmos,azure cosmos,azure cosmos db,azure sql,azure sql database,sql database,sql databases,"
     "azure database,documentdb,document db,neptune,redshift,snowflake,databricks,clickhouse,click house,"
     "timescale,timescaledb,timestream,influx,influxdb,influx db,victoriametrics,victoria metrics,questdb,"
     "synapse analytics,azure synapse,azure synapse analytics,postgis,pgvector,pgvecto,pgvecto "
     "rs,elasticsearch,elastic search,elastic,opensearch,open "
     "search,solr,apache solr,meilisearch,typesense,"
     "sphinx search,zinc,azure search,azure ai search,neo4j,janusgraph,dgraph,arangodb,orientdb,memgraph,"
     "qdrant,weaviate,milvus,pinecone,chroma,chromadb,chroma db,pgvector,lancedb,faiss,hbase,hive,"
     "hive metastore,druid,apache druid,pinot,duckdb,supabase,planetscale,neon,fauna,rethinkdb,ravendb,"
     "foundationdb,firebird,db2,ibm db2,sap hana,hana,teradata,greenplum,exasol,vertica,ldap,openldap,"
     "patroni,stolon,spilo,cloudnativepg,eventstoredb,eventstore,leveldb,rocksdb,voltdb,memsql,singlestore,"
     "trino,presto,athena,core data,pouchdb,indexeddb,simpledb,keyspaces,qldb,access database,"
     "aerospike,riak,berkeley db,tarantool,apache ignite,ignite,kudu,impala,dolt,immudb,surrealdb,tigergraph,"
     "azure postgresql,azure mysql,azure database for postgresql,azure database for mysql,dataverse,"
     "cloud datastore,datastore mode"},
    {database, noun,
     "database,databases,db,dbs,datenbank,datenbanken,sql,sql db,nosql,nosql db,no sql,rdbms,data store,"
     "datastore,data stores,datastores,database server,database servers,database cluster,db cluster,"
     "db server,db servers,data warehouse,datawarehouse,dwh,edw,data mart,lakehouse,vector store,"
     "vectorstore,vector db,vector database,graph db,graph database,document store,key value store,"
     "kv store,kv,keyvalue store,time series db,time series database,tsdb,metadata store,metastore,"
     "state store,feature store,event store,event sourcing store,read model,read store,write store,"
     "search index,search engine,search cluster,fulltext index,directory server,ldap server,"
     "user store,credential store,configuration database,cmdb,relational database,in memory database,"
     "primary database,replica database,read replica,read replicas,db replica,db primary,db master,"
     "db slave,replica set,replicaset db,database replica,data base,wissensdatenbank,"
     "datenhaltung,knowledge base db,persistence,persistence layer,data persistence,operational data store"},
    {database, weak, "table,tables,index,indices,shard,shards,partition,partitions,schema,ledger,dbms"},
    {database, frame,
     "primary,replica,replicas,slave,slaves,standby,follower,followers,secondary,readreplica"},
    {storage, product,
     "s3,aws s3,amazon s3,s3 bucket,s3 buckets,simple storage service,minio,ceph,cephfs,efs,aws efs,"
     "elastic file system,ebs,aws ebs,elastic block store,ebs volume,fsx,glacier,s3 glacier,gcs,"
     "google cloud storage,cloud storage,filestore,cloud filestore,persistent disk,azure blob,"
     "azure blob storage,blob storage,azure storage,azure files,storage account,storage accounts,adls,"
     "azure data lake,data lake storage,nfs,nfs server,glusterfs,gluster,hdfs,datanode,longhorn,openebs,rook,"
     "portworx,seaweedfs,openstack swift,backblaze,cloudflare r2,wasabi,ecr,acr,gcr,"
     "elastic container registry,azure container registry,artifact registry,harbor,nexus,artifactory,"
     "docker registry,git repository,samba,smb,sftp,sftp server,ftp,ftp server,azurite,localstack s3,"
     "secrets manager,aws secrets manager,secret manager,key vault,azure key vault,hashicorp vault,vault,"
     "parameter store,ssm parameter store,storage gateway,ipfs,dropbox,google drive,onedrive"},
    {storage, noun,
     "storage,object storage,object store,blob store,blob,blobs,bucket,buckets,file storage,file store,"
     "file system,filesystem,shared filesystem,shared storage,file server,file share,fileserver,fileshare,"
     "block storage,nas,san,data lake,datalake,media storage,image storage,image store,video storage,"
     "static assets,asset storage,static files,static content,archive,archives,backup storage,backup store,"
     "backups,cold storage,log storage,container registries,container registry,image registry,artifact "
     "repository,"
     "artifact store,package registry,model registry,persistent volume,persistent volumes,"
     "persistent volume claim,pv,pvc,pvcs,storage volume,data volume,shared volume,nfs share,hard disk,"
     "hard drive,hdd,ssd,tape,tape library,secret store,secrets store,secrets vault,datei,dateiserver,"
     "dateispeicher,dateisystem,speicher,objektspeicher,ablage,archiv,document storage,local storage,"
     "git repo,code repository,source repository"},
    {storage, weak, "volume,volumes,disk,disks,files,file,assets,media,repository,repo,registry,folder"},
    {storage, frame, "backup"},

    // Somebody else's.
    {external, product,
     "stripe,paypal,adyen,braintree,klarna,razorpay,worldpay,mollie,plaid,twilio,sendgrid,send grid,"
     "mailgun,mailchimp,mailjet,postmark,sparkpost,amazon ses,aws ses,ses,simple email service,vonage,nexmo,"
     "messagebird,auth0,okta,onelogin,cognito,aws cognito,amazon cognito,entra,entra id,azure ad,"
     "azure active directory,azure ad b2c,firebase auth,firebase,clerk,google maps,mapbox,google oauth,"
     "google analytics,google sheets,google calendar,google workspace,gmail,g suite,github,github api,"
     "github actions,gitlab com,bitbucket,slack,discord,telegram,telegram api,whatsapp,microsoft teams,"
     "ms teams,zoom,salesforce,hubspot,zendesk,intercom,shopify,magento cloud,openai,open ai,openai api,"
     "chatgpt,gpt,gpt 4,gpt 4o,anthropic,claude,gemini,google gemini,bedrock,amazon bedrock,azure openai,"
     "azure open ai,mistral,cohere,groq,hugging face,huggingface,replicate com,deepseek,datadog,new relic,"
     "newrelic,sentry,sentry io,splunk cloud,pagerduty,pager duty,opsgenie,amplitude,mixpanel,"
     "launchdarkly,algolia,contentful,docker hub,dockerhub,ghcr,npm registry,npm,pypi,facebook,"
     "facebook api,twitter,twitter api,linkedin,instagram,youtube,netflix,spotify,google,apple,microsoft,"
     "amazon,sap,sap erp,servicenow,jira,confluence,netsuite,workday,quickbooks,lets encrypt,letsencrypt,"
     "let s encrypt,acme,cloudinary,fcm,firebase cloud messaging,apns,apple push notification service,"
     "apple pay,google pay,visa,mastercard,swift network,airtable,notion,trello,zapier,"
     "heroku,vercel,active directory,office 365,o365,microsoft 365,exchange online,power bi,tableau online,"
     "uptimerobot,statuspage,grafana cloud,elastic cloud,honeycomb,logz io,papertrail,rollbar,bugsnag,"
     "docusign,typeform,calendly,easypost,shippo,fedex,ups shipping,dhl,openweather,openweathermap,"
     "admob,google ads,alpha vantage,coinbase,binance,infura,alchemy,wikipedia,pubmed,arxiv"},
    {external, noun,
     "external,external api,external apis,external service,external services,external system,"
     "external systems,external provider,external app,external application,third party,third parties,"
     "3rd party,third party api,third party apis,third party service,third party services,3rd party api,"
     "3rd party apis,3rd party service,3rd party services,saas,payment gateway,payment gateways,"
     "payment provider,payment providers,payment processor,card processor,credit card processor,shipping "
     "provider,weather service,psp,sms gateway,sms provider,email provider,"
     "email gateway,mail gateway,mail provider,smtp,smtp server,smtp relay,smtp provider,mail server,"
     "email server,mailserver,identity provider,identity providers,idp,oauth provider,oidc provider,"
     "sso provider,social login,partner,partners,partner api,partner system,partner systems,vendor,vendors,"
     "supplier,suppliers,bank,banks,core banking system,mainframe,legacy system,"
     "legacy systems,erp,erp system,crm,crm system,llm,llm api,llm provider,llm providers,llm service,"
     "weather api,maps api,map api,geocoding api,exchange api,push provider,carrier,upstream api,upstream,"
     "upstream provider,remote api,public api provider,credit bureau,government api,cloud provider,"
     "cloud provider api,extern,externe,externes system,externer dienst,fremdsystem,fremdsysteme,"
     "drittanbieter,drittsystem,zahlungsanbieter,zahlungsdienstleister,partnersystem,app store,play store,"
     "google play,certificate authority,ca,data provider,data providers,rpc provider,blockchain,"
     "ethereum,bitcoin network,news api,e mail system,email system,e mail provider"},
    {external, weak, "cloud,provider,providers"},

    // What does the work.
    {node, product,
     "node js,nodejs,express,expressjs,express js,nestjs,nest js,next js,nextjs,nuxt,nuxt js,django,flask,"
     "fastapi,fast api,rails,ruby on rails,sinatra,laravel,symfony,spring boot,springboot,spring,quarkus,"
     "micronaut,tomcat,apache tomcat,jetty,wildfly,jboss,weblogic,websphere,gunicorn,uwsgi,uvicorn,puma,"
     "unicorn,php,php fpm,phpfpm,wordpress,drupal,joomla,magento,ghost,apache,apache httpd,httpd,apache2,"
     "iis,asp net,aspnet,asp net core,dotnet,net core,golang,python,java,kotlin,rust,react,react js,reactjs,"
     "angular,angularjs,vue,vue js,vuejs,svelte,sveltekit,vite,streamlit,gradio,lambda,aws lambda,"
     "lambda function,lambda functions,lambda edge,fargate,aws fargate,ec2,amazon ec2,ec2 instance,ec2 "
     "instances,ecs,"
     "amazon ecs,ecs service,ecs task,eks,amazon eks,aks,gke,kubernetes engine,azure kubernetes service,"
     "app service,app services,azure app service,web app service,function app,function apps,azure functions,"
     "azure function,cloud run,cloud run job,cloud functions,cloud function,app engine,compute engine,"
     "compute instance,gce,elastic beanstalk,beanstalk,step functions,app runner,lightsail,batch,aws batch,"
     "container apps,azure container apps,container instances,virtual machine,virtual machines,"
     "vm scale set,vm scale sets,vmss,auto scaling group,autoscaling group,auto scaling,asg,glue,aws glue,"
     "emr,sagemaker,vertex ai,dataproc,dataflow,kafka connect,debezium,ksqldb,ksql,kafka streams,"
     "schema registry,kafka ui,kafdrop,akhq,kafka manager,cmak,rest proxy,mirrormaker,mirror maker,"
     "phpmyadmin,php my admin,pgadmin,pgadmin4,adminer,mongo express,redis commander,redisinsight,"
     "redis insight,mongo seed,celery,celery worker,celery workers,celery "
     "beat,flower,sidekiq,resque,hangfire,"
     "quartz,prometheus,grafana,kibana,jaeger,zipkin,tempo,loki,mimir,thanos,alertmanager,alert manager,"
     "cadvisor,node exporter,fluentd,fluent bit,fluentbit,logstash,filebeat,metricbeat,vector agent,graylog,"
     "splunk,nagios,zabbix,icinga,otel collector,opentelemetry collector,otel,opentelemetry,telegraf,statsd,"
     "cloudwatch,amazon cloudwatch,aws cloudwatch,azure monitor,application insights,app insights,"
     "log analytics,cloud logging,cloud monitoring,stackdriver,x ray,cloudtrail,portainer,watchtower,"
     "dozzle,jenkins,argo cd,argocd,argo,flux,tekton,drone,gitlab runner,gitlab,gitea,sonarqube,airflow,"
     "apache airflow,airflow webserver,airflow scheduler,airflow worker,prefect,dagster,luigi,nifi,"
     "apache nifi,spark,apache spark,spark master,spark worker,flink,apache flink,hadoop,storm,beam,"
     "apache beam,dbt,superset,metabase,redash,tableau,looker,zigbee2mqtt,jupyter,jupyterhub,jupyter "
     "notebook,mlflow,kubeflow,ray,"
     "triton,ollama,vllm,llama cpp,langchain,langgraph,langfuse,litellm,open webui,keycloak,authelia,"
     "authentik,dex,ory,hydra,kratos,hasura,graphql,strapi,directus,minecraft,mailhog,mailpit,maildev,"
     "selenium,selenium hub,playwright,puppeteer,home assistant,plex,jellyfin,sonarr,radarr,temporal,"
     "temporal server,camunda,zeebe,n8n,node red,rasa,asterisk,freeswitch,kamailio,janus,coturn,"
     "systems manager,iam,kms,mcp server,mcp,istiod,istio,linkerd,tiller,cert manager,"
     "config map,configmap,secret,secrets,cronjob,hpa,crd,netpol,kubelet,k8s,kubernetes,"
     "apicurio registry,zabbix server mysql,zabbix server pgsql,zabbix web nginx mysql,zabbix web nginx "
     "pgsql,nextcloud,owncloud,seafile,imgproxy,imaginary,thumbor,postgrest,postgres meta,kafka rest,"
     "elastic compute service,elastic compute,elastic container instance,elastic mapreduce,"
     "elastic transcoder,virtual private cloud,"
     "elastic container service,elastic kubernetes service,elastic container service anywhere,"
     "docker,docker engine,dockerd,containerd,nuclio,openfaas,knative,pm2,supervisord,socket io,socketio"},
    {node, noun,
     "web server,web servers,webserver,webservers,app server,app servers,application server,"
     "application servers,appserver,http server,api server,api servers,game server,backend server,"
     "frontend server,websocket server,worker node,worker nodes,data node,data nodes,compute node,"
     "compute nodes,cluster node,raspberry pi,esp32,arduino,plc,microcontroller,"
     "load generator worker,anwendung,anwendungsserver,webanwendung,rechner,rechenknoten"},
    {node, task,
     "worker,workers,job,jobs,consumer,consumers,consumer group,consumer groups,producer,producers,processor,"
     "processors,exporter,exporters,operator,operators,migration,migrations,migrator,migrate,sidecar,"
     "sidecars,agent,agents,app,apps,application,applications,api,apis,rest api,graphql api,backend,"
     "backends,back end,frontend,frontends,front end,bff,ui,uis,web ui,gui,user interface,interface,"
     "website,web site,webapp,web app,web apps,web application,web applications,web frontend,portal,site,"
     "page,pages,dashboard,dashboards,console,panel,microservice,microservices,micro service,"
     "micro services,function,functions,cron,cron job,cron jobs,scheduler,schedulers,task,tasks,engine,"
     "handler,handlers,controller,controllers,manager,managers,module,modules,library,libraries,lib,sdk,"
     "driver,drivers,adapter,adapters,connector,connectors,restore,seed,seeder,init,script,scripts,test,"
     "tests,loader,parser,crawler,crawlers,scraper,bot,bots,model,models,inference,orchestrator,runner,"
     "runners,builder,pipeline,pipelines,etl,sync,replicator,watcher,poller,publisher,publishers,"
     "subscriber,subscribers,sender,mailer,notifier,validator,indexer,ingester,aggregator,collector,"
     "collectors,monitor,monitoring,monitors,logging,logger,metrics,telemetry,tracing,observability,"
     "alerting,alarm,alarms,alert,alerts,lag,latency,status,health,usage,analytics,reporting,invalidation,"
     "invalidator,warmer,writer,exporter sidecar,"
     "client library,client sdk,client lib,plugin,plugins,extension,middleware,repository layer,dao,"
     "data access,data access layer,business logic,business logic layer,logic,tool,tools,generator,"
     "simulator,emulator,compiler,renderer,editor,viewer,explorer,inspector,admin ui,admin panel,"
     "admin portal,admin dashboard,admin console,admin app,admin interface,admin service,user portal,"
     "customer portal,client portal,rewriter,optimizer,executor,planner,evaluator,transformer,encoder,"
     "decoder,transcoder,converter,resizer,trainer,training,embedding,embeddings,retriever,reranker,"
     "rag,cleanup,reconciler,checker,prober,health check,healthcheck,arbeiter,dienste,aufgabe,steuerung,"
     "oberfläche,benutzeroberfläche,verwaltung,verarbeitung"},
    {node, frame,
     "server,servers,service,services,cluster,clusters,instance,instances,node,nodes,pod,pods,container,"
     "containers,deployment,deployments,statefulset,daemonset,replicaset,replicationcontroller,system,"
     "systems,layer,layers,tier,tiers,pool,pools,fleet,farm,group,groups,set,platform,infrastructure,"
     "component,components,host,hosts,machine,machines,vm,vms,process,processes,master,masters,"
     "main,leader,member,members,peer,peers,dienst,knoten,hub,unit,stack,solution,environment,setup,"
     "resource,resources,endpoint,endpoints,role,web,http,https,grpc,rest,tcp,udp,websocket,"
     "active,passive,warm,hot,cold,spare,blue,green,canary,prod,production,dev env,staging,stage,"
     "new,old,v1,v2,v3,local,global,regional,private,internal,shared,dedicated,managed,self hosted,"
     "highly available,ha,multi az,serverless,async,sync replica,read only,readonly,read write,writer node,"
     "reader,optional,example,demo,sample,my,box,block,east,west,north,south,zone,region,aws,azure,gcp,"
     "apache foundation,bitnami,official,image,latest,alpine,slim,arm64,amd64,debian,ubuntu,cpu,gpu,small,"
     "medium,large,xlarge,ii,iii,iv,etc,oss,ce,ee,enterprise,community,edition,plus,data,cfg,conf"},
};

constexpr ProductUses uses[] = {
    {"redis", "cache queue database"},
    {"redis server", "cache queue database"},
    {"redis stack", "cache queue database"},
    {"valkey", "cache queue database"},
    {"keydb", "cache queue database"},
    {"dragonfly", "cache queue database"},
    {"upstash", "cache queue database"},
    {"elasticache", "cache queue database"},
    {"memorydb", "cache database"},
    {"hazelcast", "cache database queue"},
    {"aerospike", "cache database"},
    {"nginx", "gateway node cdn cache"},
    {"openresty", "gateway node"},
    {"caddy", "gateway node"},
    {"apache", "node gateway"},
    {"httpd", "node gateway"},
    {"envoy", "gateway node"},
    {"varnish", "cache cdn gateway"},
    {"cloudflare", "cdn dns gateway external storage"},
    {"vercel", "external node cdn"},
    {"heroku", "external node"},
    {"firebase", "external database"},
    {"supabase", "database external"},
    {"consul", "coordinator dns"},
    {"etcd", "coordinator database"},
    {"patroni", "database coordinator"},
    {"nats", "queue"},
    {"kafka", "queue"},
    {"elasticsearch", "database"},
    {"s3", "storage cdn"},
    {"sap", "external database"},
    {"salesforce", "external"},
    {"github", "external storage"},
    {"vault", "storage"},
    {"lambda", "node"},
    {"active directory", "external database"},
    {"ldap", "database external"},
    {"google", "external gateway dns storage database queue node"},
    {"microsoft", "external node database"},
    {"amazon", "external gateway dns storage database queue node"},
};

} // namespace

std::span<const KindWordList> kindWordLists() { return lists; }
std::span<const ProductUses> productUses() { return uses; }

} // namespace faultline
